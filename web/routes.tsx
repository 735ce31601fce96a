import { NuqsAdapter } from 'nuqs/adapters/react-router/v7';
import { createBrowserRouter, Outlet } from 'react-router';
import { LinkPage } from './account/link-page.js';
import { SignInPage } from './account/sign-in-page.js';
import { Crash } from './shell/crash.js';
import { Guard } from './shell/guard.js';
import { NotFound } from './shell/not-found.js';
import { LanguageProvider, useText } from './text/language.js';
import { SkeletonRows } from './ui/skeleton-rows.js';

function Frame() {
  return (
    <NuqsAdapter defaultOptions={{ shallow: false }}>
      <LanguageProvider>
        <Outlet />
      </LanguageProvider>
    </NuqsAdapter>
  );
}

function Coming() {
  const { t } = useText();
  return <SkeletonRows rows={12} label={t.common.loading} />;
}

const overview = async () => ({ Component: (await import('./overview/overview-page.js')).OverviewPage });
const lead = async () => ({ Component: (await import('./lead/lead-page.js')).LeadPage });
const trend = async () => ({ Component: (await import('./trend/trend-page.js')).TrendPage });
const alerts = async () => ({ Component: (await import('./alert/alerts-page.js')).AlertsPage });
const outlets = async () => ({ Component: (await import('./outlet/outlets-page.js')).OutletsPage });
const outlet = async () => ({ Component: (await import('./outlet/outlet-page.js')).OutletPage });
const account = async () => ({ Component: (await import('./account/account-page.js')).AccountPage });
const admin = async () => ({ Component: (await import('./admin/admin-page.js')).AdminPage });
const bulletins = async () => ({ Component: (await import('./bulletin/bulletins-page.js')).BulletinsPage });
const bulletinForm = async () => ({ Component: (await import('./bulletin/form-page.js')).FormPage });
const bulletin = async () => ({ Component: (await import('./bulletin/bulletin-page.js')).BulletinPage });
const settings = async () => ({ Component: (await import('./settings/settings-page.js')).SettingsPage });
const report = async () => ({ Component: (await import('./report/report-page.js')).ReportPage });

const ask = async () => ({ Component: (await import('./ask/ask-page.js')).AskPage });
const openData = async () => ({ Component: (await import('./open/open-page.js')).OpenPage });
const completeness = async () => ({ Component: (await import('./completeness/completeness-page.js')).CompletenessPage });
const orders = async () => ({ Component: (await import('./order/orders-page.js')).OrdersPage });
const supervisor = async () => ({ Component: (await import('./supervisor/supervisor-page.js')).SupervisorPage });

/** The addresses of the application; each screen is a piece of code of its own, fetched when first visited. */
export function createRoutes() {
  return createBrowserRouter([
    {
      Component: Frame,
      HydrateFallback: () => null,
      ErrorBoundary: Crash,
      children: [
        { path: '/sign-in', Component: SignInPage },
        { path: '/link/:token', Component: LinkPage },
        { path: '/open', lazy: openData },
        {
          Component: Guard,
          children: [
            {
              // Stands inside the door, so that the door's own questions go out while the screen's code is fetched.
              HydrateFallback: Coming,
              ErrorBoundary: Crash,
              children: [
                { index: true, lazy: overview },
                { path: '/lead', lazy: lead },
                { path: '/trend', lazy: trend },
                { path: '/alerts', lazy: alerts },
                { path: '/outlets', lazy: outlets },
                { path: '/outlets/:id', lazy: outlet },
                { path: '/report', lazy: report },
                { path: '/bulletins', lazy: bulletins },
                { path: '/bulletins/form', lazy: bulletinForm },
                { path: '/bulletins/:id', lazy: bulletin },
                { path: '/supervisor', lazy: supervisor },
                { path: '/completeness', lazy: completeness },
                { path: '/orders', lazy: orders },
                { path: '/ask', lazy: ask },
                { path: '/settings', lazy: settings },
                { path: '/account', lazy: account },
                { path: '/admin', lazy: admin },
                { path: '*', Component: NotFound },
              ],
            },
          ],
        },
      ],
    },
  ]);
}
