import type { alertChannel as english } from '../en/alert-channel.ts';

export const alertChannel: Readonly<Record<keyof typeof english, string>> = {
  'system-log': 'Systemprotokoll',
  mail: 'E-Mail',
  webhook: 'Webhook',
};
