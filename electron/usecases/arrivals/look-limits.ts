import { usualArrivalProofGBPerDay } from '../../shared/answers.ts';
import type { SiteSettings } from '../../shared/site-settings.ts';

/** Schedulers start a look every hour. */
const looksPerDay = 24;

/** Bytes of catalogs that one look may read, so that a day of looks stays within the limit of the settings. */
export function proofBytesPerLook({
  arrivalProofGBPerDay = usualArrivalProofGBPerDay,
}: Pick<SiteSettings, 'arrivalProofGBPerDay'>): number {
  return (arrivalProofGBPerDay * 1e9) / looksPerDay;
}
