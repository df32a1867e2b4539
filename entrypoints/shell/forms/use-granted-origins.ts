import { useEffect, useState } from 'preact/hooks';
import { browser } from '#imports';
import { watchAccess } from '../../../src/settings/access';

/** Every site that is granted now, also those that belong to no known product. */
export function useGrantedOrigins(): string[] {
  const [origins, setOrigins] = useState<string[]>([]);
  useEffect(() => {
    const look = async () => setOrigins((await browser.permissions.getAll()).origins ?? []);
    void look();
    return watchAccess(() => void look());
  }, []);
  return origins;
}
