const PATHS = {
  overview: 'M3 3h5v5H3zM12 3h5v5h-5zM3 12h5v5H3zM12 12h5v5h-5z',
  trend: 'M3 15l4-5 4 3 6-8M3 18h14',
  alerts: 'M10 3l8 14H2zM10 8v4M10 14.2v.3',
  outlets: 'M3 8l1.5-4h11L17 8M3 8v9h14V8M3 8h14M8 17v-5h4v5',
  report: 'M5 3h7l3 3v11H5zM8 8h4M8 11h5M8 14h5',
  search: 'M9 4a5 5 0 1 0 .01 0zM12.6 12.6L17 17',
  sun: 'M10 6.5a3.5 3.5 0 1 0 .01 0zM10 2v2M10 16v2M2 10h2M16 10h2M4.3 4.3l1.4 1.4M14.3 14.3l1.4 1.4M4.3 15.7l1.4-1.4M14.3 5.7l1.4-1.4',
  moon: 'M16 12.5A7 7 0 0 1 7.5 4 7 7 0 1 0 16 12.5z',
  auto: 'M3 4h14v9H3zM7 17h6M10 13v4',
  user: 'M10 3.5a3 3 0 1 0 .01 0zM4 17c.6-3.4 3-5 6-5s5.4 1.6 6 5',
  help: 'M7.5 7.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M10 14.3v.3',
  left: 'M12 4l-6 6 6 6',
  right: 'M8 4l6 6-6 6',
  close: 'M5 5l10 10M15 5L5 15',
  down: 'M4 7l6 6 6-6',
  check: 'M4 10.5l4 4 8-9',
  copy: 'M7 7h9v10H7zM4 13V3h9',
  download: 'M10 3v9M6 8.5l4 4 4-4M4 16h12',
  bell: 'M5 14V9a5 5 0 0 1 10 0v5l1.5 1.5h-13zM8.5 17.5a1.6 1.6 0 0 0 3 0',
  pin: 'M10 18s5.5-5.2 5.5-9.3A5.5 5.5 0 0 0 4.5 8.7C4.5 12.8 10 18 10 18zM10 7a1.8 1.8 0 1 0 .01 0z',
} as const;

export type IconName = keyof typeof PATHS;

/** A line drawing of 20 × 20; it says nothing by itself, the words stand beside it or on its button. */
export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
