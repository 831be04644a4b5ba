import { type Answers, answersSchema } from '../shared/answers.ts';
import { usualDestination } from './destination-path.ts';
import type { Platform } from './path-rules.ts';

/** Group that ConfigMgr creates on Windows, and the name its Samba counterpart usually gets. */
const usualSmsAdministrators = { windows: 'SMS Admins', linux: 'sms-admins' } as const;

/** Answers to begin with on this platform: its usual folder, the catalog from Microsoft, a run every night. */
export function suggestAnswers(platform: Platform): Answers {
  return answersSchema.parse({
    version: 1,
    destination: usualDestination[platform],
    share: { smsAdministrators: usualSmsAdministrators[platform], createSmsAdministrators: true },
    catalog: { kind: 'internet' },
  });
}
