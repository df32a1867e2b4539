import { useCallback, useEffect, useState } from 'preact/hooks';
import { hasAccess, originOf, watchAccess } from '../../src/settings/access';
import { lookAtTab, type TabView } from './tab';

export interface Here extends TabView {
  /** May we read this site? */
  access: boolean;
}

/** The tab below, looked at again every second while the popup is open (the status may change while it is read). */
export function useTab(): { here: Here | undefined; looked: boolean } {
  const [here, setHere] = useState<Here>();
  const [looked, setLooked] = useState(false);
  const look = useCallback(async () => {
    const tab = await lookAtTab().catch(() => undefined);
    const origin = originOf(tab?.url);
    const access = tab !== undefined && origin !== undefined && (await hasAccess([origin]));
    setHere(tab && { ...tab, access });
    setLooked(true);
  }, []);
  useEffect(() => {
    void look();
    const timer = setInterval(look, 1_000);
    const stop = watchAccess(look);
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [look]);
  return { here, looked };
}
