import type { shareFaults as english } from '../en/share-faults.ts';

export const shareFaults: Readonly<Record<keyof typeof english, string>> = {
  notListed: 'Sie steht nicht in seiner Liste',
  otherAccess: 'Andere als vorgesehen dürfen sie verwenden',
};
