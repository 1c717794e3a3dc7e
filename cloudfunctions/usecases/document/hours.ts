/** Minutes in hours, to the tenth, as the screens say them. */
export const hoursOf = (minutes: number): number => Math.round((minutes / 60) * 10) / 10
