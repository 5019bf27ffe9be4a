/**
 * Own line drawings, on a grid of 24, for the names that Colab writes into `md-icon`. `fill` draws
 * the outline solid.
 */
export const glyphs: Readonly<Record<string, { path: string; fill?: true }>> = {
  add: { path: 'M12 5v14M5 12h14' },
  arrow_downward: { path: 'M12 5v13M6 12l6 6 6-6' },
  arrow_drop_down: { path: 'M8 10.5h8l-4 4z', fill: true },
  arrow_upward: { path: 'M12 19V6M6 12l6-6 6 6' },
  check: { path: 'M5 12.5l4.5 4.5L19 7.5' },
  close: { path: 'M6 6l12 12M18 6L6 18' },
  cloud_done: { path: 'M7 18a4.5 4.5 0 01-.5-8.9A6 6 0 0118 10a4 4 0 010 8zM9.5 13l2 2 3.5-3.5' },
  code: { path: 'M9 7l-5 5 5 5M15 7l5 5-5 5' },
  comment: { path: 'M4 5h16v11H9l-5 4zM8 9h8M8 12.5h5' },
  data_object: {
    path: 'M9 5H8a2 2 0 00-2 2v3l-2 2 2 2v3a2 2 0 002 2h1M15 5h1a2 2 0 012 2v3l2 2-2 2v3a2 2 0 01-2 2h-1',
  },
  delete: { path: 'M5 7h14M10 7V4.5h4V7M7 7l1 13h8l1-13' },
  dns: { path: 'M4 5h16v6H4zM4 13h16v6H4zM7.5 8h1M7.5 16h1' },
  done: { path: 'M5 12.5l4.5 4.5L19 7.5' },
  edit: { path: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3' },
  error: { path: 'M12 3.5a8.5 8.5 0 100 17 8.5 8.5 0 000-17zM12 7.5V13M12 16v.5' },
  expand_less: { path: 'M6 15l6-6 6 6' },
  expand_more: { path: 'M6 9l6 6 6-6' },
  eye_tracking: {
    path: 'M3 12c4-7 14-7 18 0-4 7-14 7-18 0zM12 9.5a2.5 2.5 0 100 5 2.5 2.5 0 000-5z',
  },
  find_in_page: { path: 'M18 21H6V3h8l4 4v8M11 10a3 3 0 100 6 3 3 0 000-6zM13.5 15.5L17 19' },
  folder: { path: 'M3.5 6h6l2 2.5h9V19h-17z' },
  format_list_bulleted: { path: 'M9 6h11M9 12h11M9 18h11M4.5 6v.1M4.5 12v.1M4.5 18v.1' },
  hourglass_empty: {
    path: 'M7 4h10M7 20h10M8 4c0 4 3 5 4 8-1 3-4 4-4 8M16 4c0 4-3 5-4 8 1 3 4 4 4 8',
  },
  info: { path: 'M12 3.5a8.5 8.5 0 100 17 8.5 8.5 0 000-17zM12 11v5.5M12 7.5v.5' },
  more_horiz: { path: 'M5.5 12h.1M12 12h.1M18.5 12h.1' },
  more_vert: { path: 'M12 5.5v.1M12 12v.1M12 18.5v.1' },
  people: {
    path: 'M9 5a3 3 0 100 6 3 3 0 000-6zM3 19c0-6 12-6 12 0zM16 6a3 3 0 010 5M17 14c2.5.5 4 2.2 4 5h-3',
  },
  play_arrow: { path: 'M8 5.5v13l10.5-6.5z', fill: true },
  search: { path: 'M10.5 4.5a6 6 0 100 12 6 6 0 000-12zM15 15l5 5' },
  send: { path: 'M4 5l16 7-16 7 2-7zM6 12h7' },
  settings: {
    path: 'M12 8.5a3.5 3.5 0 100 7 3.5 3.5 0 000-7zM12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.2 2.2M16.2 16.2l2.2 2.2M5.6 18.4l2.2-2.2M16.2 7.8l2.2-2.2',
  },
  spark: { path: 'M12 3c1 6 3 8 9 9-6 1-8 3-9 9-1-6-3-8-9-9 6-1 8-3 9-9z', fill: true },
  star: { path: 'M12 4l2.5 5.3 5.8.7-4.3 4 1.1 5.7L12 17l-5.1 2.7L8 14 3.7 10l5.8-.7z' },
  stop: { path: 'M7 7h10v10H7z', fill: true },
  table: { path: 'M4 5h16v14H4zM4 10h16M4 14.5h16M10 10v9' },
  terminal: { path: 'M4 5h16v14H4zM7.5 9.5l3 2.5-3 2.5M12.5 15h4' },
  visibility: {
    path: 'M3 12c4-7 14-7 18 0-4 7-14 7-18 0zM12 9.5a2.5 2.5 0 100 5 2.5 2.5 0 000-5z',
  },
  vpn_key: { path: 'M8 8a4 4 0 100 8 4 4 0 000-8zM12 12h9M17 12v3.5M20.5 12v2.5' },
  warning: { path: 'M12 4l9 16H3zM12 10v5M12 17.5v.2' },
};
