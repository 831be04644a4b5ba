import type { DistributionPointStatus } from '../../electron/shared/status.ts';
import { useTexts } from '../language.ts';
import { TwoLines } from '../ui/TwoLines.tsx';

/** A distribution point's name, with its group and who carries the catalog there where that is not us. */
export function PointName({ point }: { readonly point: DistributionPointStatus }) {
  const t = useTexts('points');
  const words = useTexts('delivery');
  const { name, group, delivery } = point;
  if (group === undefined && delivery === undefined) return name;
  const carrier = words(delivery ?? 'copy');
  return (
    <TwoLines first={name} second={group === undefined ? carrier : t('carrierOfGroup', { carrier, group })} />
  );
}
