import type { Delivery } from '../../electron/shared/delivery.ts';
import type { Texts } from '../../electron/shared/texts/language.ts';
import { formatList } from '../ui/format.ts';

/** So many hubs are named in a sentence. */
const namedHubs = 3;

/** Who carries the catalog, in words. */
export function deliveryInWords(t: Texts<'delivery'>, delivery: Delivery): string {
  switch (delivery.kind) {
    case 'copy':
      return t('copyWords');
    case 'replicated': {
      const { hubs } = delivery;
      if (hubs.length === 0) return t('replicatedWords');
      const named = hubs.slice(0, namedHubs);
      const rest = hubs.length - namedHubs;
      return rest > 0
        ? t('moreHubsWords', { hubs: named.join(', '), count: rest })
        : t('hubsWords', { hubs: formatList(named), count: hubs.length });
    }
    case 'syncthing':
      return t('syncthingWords', { address: delivery.address, folderId: delivery.folderId });
    case 'configmgr':
      return t('configmgrWords', { packageId: delivery.packageId });
  }
}
