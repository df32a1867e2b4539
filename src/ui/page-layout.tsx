import type { ComponentChildren } from 'preact';

export interface NavLink {
  href: string;
  label: string;
  current?: boolean | undefined;
}

interface PageLayoutProps {
  /** Name of the product; the icon is the extension's own. */
  brand: string;
  nav?: readonly NavLink[] | undefined;
  navLabel: string;
  skip: string;
  /** Links within the page, shown at the side (above, when narrow). */
  side?: readonly NavLink[] | undefined;
  sideLabel?: string | undefined;
  narrow?: boolean | undefined;
  children: ComponentChildren;
}

/** Frame of a full page: skip link, header with the surfaces of the product, main column. */
export function PageLayout({ brand, nav = [], navLabel, skip, side, sideLabel, narrow, children }: PageLayoutProps) {
  return (
    <div class="jf-page">
      <a class="jf-skip" href="#main">
        {skip}
      </a>
      <header>
        <span class="jf-brand">
          <img src="/icons/48.png" alt="" />
          {brand}
        </span>
        {nav.length > 0 && (
          <nav class="jf-nav" aria-label={navLabel}>
            <Links links={nav} />
          </nav>
        )}
      </header>
      <div class="jf-body" {...(side ? { 'data-side': true } : {})} {...(narrow ? { 'data-narrow': true } : {})}>
        {side && (
          <nav class="jf-side" aria-label={sideLabel ?? navLabel}>
            <Links links={side} />
          </nav>
        )}
        <main id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
}

function Links({ links }: { links: readonly NavLink[] }) {
  return links.map((link) => (
    <a key={link.href} href={link.href} aria-current={link.current ? 'page' : undefined}>
      {link.label}
    </a>
  ));
}
