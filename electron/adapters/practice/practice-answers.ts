import path from 'node:path';
import { type Answers, answersSchema } from '../../shared/answers.ts';

/** Places within a practice folder. The rest of it is what any state home holds. */
export function practicePaths(folder: string) {
  const at = (...names: string[]) => path.join(folder, ...names);
  return {
    state: at('practice.json'),
    catalogs: at('catalogs'),
    samba: at('samba'),
    smbLogin: at('smb-login'),
    site: at('site'),
    schedule: at('schedule'),
    distributionPoints: ['Berlin', 'Lyon', 'Oslo'].map((name) => ({
      name,
      path: at('distribution-points', name.toLowerCase()),
    })),
  };
}

/** Answers to begin with on the practice site: everything is there, and everything can be changed. */
export function suggestPracticeAnswers(folder: string, catalogUrl: string, rootPath: string): Answers {
  const paths = practicePaths(folder);
  return answersSchema.parse({
    version: 1,
    destination: paths.site,
    // No account or group is made for practising: root's own group stands for SMS Administrators.
    share: { smsAdministrators: 'root' },
    catalog: { kind: 'internet', url: catalogUrl, proxy: 'none' },
    syncHost: { kind: 'this-computer', schedule: { everyDayAt: '03:00', randomDelayMinutes: 30 } },
    distributionPoints: paths.distributionPoints,
    trust: [rootPath],
  });
}
