/** How long nobody may answer before the restart begins, in seconds. */
export const COUNTDOWN = 10;
