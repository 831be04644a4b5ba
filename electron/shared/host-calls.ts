import { z } from 'zod';
import { answersSchema } from './answers.ts';
import { nothing, path } from './call-inputs.ts';
import { deployOutcomeSchema, hostKitMadeSchema, hostTestSchema } from './host-deployment.ts';
import {
  fingerprintSchema,
  remoteAddressSchema,
  remoteLoginSchema,
  shareSignInSchema,
  shownHostKeySchema,
} from './remote-computer.ts';

/** What installing on another computer takes; secrets are asked for each time and never stored here. */
const remoteWork = {
  address: remoteAddressSchema,
  login: remoteLoginSchema,
  /** For the share; null where the host has it already, or needs none (Windows). */
  share: shareSignInSchema.nullable(),
  /** Executable for a host of another platform. */
  program: path.nullable(),
};

/** The calls about a synchronization host on another computer; part of the contract. */
export const hostCalls = {
  /** Asks a computer for its key; nobody signs in. */
  'host.look': { input: z.strictObject({ address: remoteAddressSchema }), output: shownHostKeySchema },
  /** Pins the key that has this fingerprint, where the computer still shows it. */
  'host.confirm': {
    input: z.strictObject({ address: remoteAddressSchema, fingerprint: fingerprintSchema }),
    output: z.null(),
  },
  /** Lets a computer check itself, for a site that is there or for what Setup is to make. Leaves nothing there. */
  'host.test': {
    input: z.strictObject({
      of: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('site'), site: path }),
        z.strictObject({ kind: z.literal('answers'), answers: answersSchema }),
      ]),
      ...remoteWork,
    }),
    output: hostTestSchema,
  },
  /** Installs the host that the settings of a site name. Its progress arrives as `host.progress`. */
  'host.deploy': {
    input: z.strictObject({ site: path, ...remoteWork, runOnce: z.boolean() }),
    output: deployOutcomeSchema,
  },
  /** Cancels a test or an installation that runs. */
  'host.cancel': { input: nothing, output: z.null() },
  /** Asks for a folder and writes the kit for the host into a new folder there; null when the dialog was cancelled. */
  'host.makeKit': {
    input: z.strictObject({
      site: path,
      /** Of the host. */
      platform: z.enum(['windows', 'linux']),
      program: path.nullable(),
    }),
    output: hostKitMadeSchema.nullable(),
  },
} as const;
