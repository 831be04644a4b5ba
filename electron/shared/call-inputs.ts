import { z } from 'zod';

/** Parts that the inputs of many calls are made of. */
export const nothing = z.undefined();
export const path = z.string().min(1).max(32_767);
export const site = z.strictObject({ site: path });
/** Of the plan that the person saw. */
export const planHash = z.string().max(64);
