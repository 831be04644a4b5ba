/** What a distribution point waits for, as it goes on after “waiting for”. */
export const waiting = {
  firstDistribution: 'the first distribution',
  nextRun: 'the next run',
  window: 'its time window, {from} to {to}',
  proof: 'the proof by its hash',
  proofOfOtherLength: 'the proof by its hash; it has another length',
  paused: 'the engine, which is paused for it',
  hub: 'the hub {hub}, which does not have the catalog yet',
  writing: 'the engine to finish writing',
  engine: 'the engine',
  engineHolding: 'the engine; it holds the catalog of {date}',
  reported: 'the file, which {engine} reports as delivered',
  reportedUnseen: 'a proof: {engine} reports it delivered, and it could not be looked at ({cause})',
} as const;
