import { z } from 'zod';
import { answerForms } from './texts/en/answer-forms.ts';

/** Days of the week as answers name them, in the order of JavaScript's `Date.getDay`. */
export const weekdays = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;

export type Weekday = (typeof weekdays)[number];

export const timeOfDaySchema = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: answerForms.timeOfDay });

/** One time of day, or several. */
const timesOfDaySchema = z.union([timeOfDaySchema, z.array(timeOfDaySchema).min(1).max(24)]);

/** The run starts up to so many minutes later, so that many hosts do not start at once. */
const randomDelaySchema = z.int().min(0).max(720).default(30);

/** Later than so, the day would not lie in every month. */
export const mostDaysAfterPatchTuesday = 14;

const forms = [
  z.strictObject({ everyDayAt: timesOfDaySchema, randomDelayMinutes: randomDelaySchema }),
  z.strictObject({
    everyWeekOn: z.array(z.enum(weekdays)).min(1).max(7),
    at: timesOfDaySchema,
    randomDelayMinutes: randomDelaySchema,
  }),
  z.strictObject({
    /** Days after the second Tuesday of the month, on which Microsoft publishes; 0 is that Tuesday. */
    daysAfterPatchTuesday: z.int().min(0).max(mostDaysAfterPatchTuesday),
    at: timesOfDaySchema,
    randomDelayMinutes: randomDelaySchema,
  }),
] as const;

/** When runs start by themselves. Times are those of the synchronization host's clock. */
export const runningScheduleSchema = z.union(forms);

export const scheduleSchema = z.union([z.literal('off'), ...forms]);

export type Schedule = z.output<typeof scheduleSchema>;
export type RunningSchedule = z.output<typeof runningScheduleSchema>;
