/**
 * The hidden command of the headless program that runs the rest of its arguments as a program of its own, and puts what
 * that prints into a file: Task Scheduler shows nobody what a task prints.
 */
export const runIntoCommand = 'run-into';
