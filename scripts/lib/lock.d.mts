/** True while a process of that id runs, as any user. */
export function isRunning(pid: number): boolean;
