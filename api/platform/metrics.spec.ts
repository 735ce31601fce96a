import { readFileSync } from 'node:fs';
import path from 'node:path';
import { registry } from './metrics.js';

interface Dashboard {
  readonly panels: readonly { readonly title: string; readonly targets: readonly { readonly expr: string }[] }[];
}

const FILE = path.resolve(import.meta.dirname, '../../docker/grafana-dashboard.json');
const OF_HISTOGRAM = /_(bucket|count|sum)$/;

const dashboard = JSON.parse(readFileSync(FILE, 'utf8')) as Dashboard;
const namesIn = (expr: string): string[] => expr.match(/\b(cungcau|nodejs|process)_\w+/g) ?? [];
const exported = (): Set<string> => new Set(registry.getMetricsAsArray().map((metric) => metric.name));

const unknown = (expr: string): string[] => namesIn(expr).filter((name) => !exported().has(name) && !exported().has(name.replace(OF_HISTOGRAM, '')));

describe('the dashboard of Grafana', () => {
  it.each(dashboard.panels.flatMap(({ title, targets }) => targets.map(({ expr }) => ({ title, expr }))))(
    'asks for what there is: $title ($expr)',
    ({ expr }) => {
      expect(namesIn(expr)).not.toEqual([]);
      expect(unknown(expr)).toEqual([]);
    },
  );

  it('shows every figure of our own', () => {
    const asked = new Set(
      dashboard.panels.flatMap(({ targets }) => targets.flatMap(({ expr }) => namesIn(expr).map((name) => name.replace(OF_HISTOGRAM, '')))),
    );
    const ours = [...exported()].filter((name) => name.startsWith('cungcau_'));
    expect(ours.filter((name) => !asked.has(name))).toEqual([]);
  });

  it('would notice a name nobody exports', () => {
    expect(unknown('rate(cungcau_submitted_total[5m])')).toEqual(['cungcau_submitted_total']);
  });
});
