/** Line icons on a 24 px grid; drawn here so that no font or image is fetched. */
const PATHS = {
  alert: 'M12 3 2.5 20h19zM12 10v4M12 17.2v.1',
  check: 'M4.5 12.5 10 18 20 6.5',
  chevron: 'm9 5 7 7-7 7',
  close: 'M5 5l14 14M19 5 5 19',
  copy: 'M9 9h11v12H9zM15 9V4H4v12h5',
  download: 'M12 4v11m-5-4 5 5 5-5M4 20h16',
  edit: 'M4 20h4L19.5 8.5l-4-4L4 16zM13 7l4 4',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6z',
  filter: 'M4 5h16l-6.5 8v6l-3-1.8V13z',
  home: 'm3 11 9-7 9 7M6 9.5V20h12V9.5M10 20v-6h4v6',
  info: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM12 11v6M12 7.4v.1',
  lock: 'M6 11h12v10H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  log: 'M5 4h14v16H5zM9 9h6M9 13h6M9 17h3',
  more: 'M6 12v.1M12 12v.1M18 12v.1',
  pause: 'M8 5v14M16 5v14',
  play: 'M7 5v14l12-7z',
  plus: 'M12 5v14M5 12h14',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5 21 21',
  settings:
    'M4 7h9M19 7h1M4 17h1M11 17h9M16 4.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5zM8 14.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z',
  shield: 'M12 3 4.5 6v5.5c0 4.6 3.2 7.8 7.5 9.5 4.3-1.7 7.5-4.9 7.5-9.5V6zM8.5 12l2.5 2.5 4.5-5',
  trash: 'M4 7h16M9 7V4h6v3M6.5 7l1 14h9l1-14M10 11v6M14 11v6',
  upload: 'M12 16V5m-5 4 5-5 5 5M4 20h16',
} as const;

export type IconName = keyof typeof PATHS;

/** An icon for the eye only; the words beside it, or the button's label, are for everyone. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="jf-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
