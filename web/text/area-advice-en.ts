import type { Advice, AreaRule } from './advice.js';

/** What is said of how sure a rule about an area is, and of what to do next. */
export const areaAdviceInEnglish: Pick<Advice, AreaRule> = {
  A: (seen, { format }) => {
    const told = seen.votes.filter((vote) => vote.hasData);
    return {
      sure: `${format.number(told.filter((vote) => vote.hasData && vote.isRaised).length)} of ${format.number(told.length)} methods with enough data call it unusual`,
      next: "look at the area's wholesale prices and supply, prepare stabilisation goods",
    };
  },
  S3: (seen, { format }) => ({
    sure: `${seen.reported * 5 >= seen.selling * 4 ? 'fairly' : 'moderately'} sure, ${format.number(seen.reported)} of ${format.number(seen.selling)} outlets that sell it have reported`,
    next: 'ask distributors to deliver more, look for a neighbouring area with a surplus',
  }),
  S4: (seen) => ({
    sure: 'moderately sure, from the stock that outlets reported',
    next: seen.transfers.length > 0 ? 'call the outlets with a surplus and arrange the transfer' : 'look for a source in other areas of the province',
  }),
  P: (seen, { format }) => ({
    sure: `fairly sure, ${format.number(seen.outlets)} outlets in ${format.number(seen.slots.length)} slots in a row`,
    next: 'restock, and tell people that there is enough',
  }),
  N2: () => ({
    sure: 'sure, counted from the reports received',
    next: 'remind the outlets that have not reported; conclude nothing on price and stock of this slot yet',
  }),
  L: (seen, { format }) => ({
    sure: seen.falls.length > 0 ? `fairly sure, low for ${format.number(seen.falls.length)} weeks in a row` : 'moderately sure, from the harvest expected',
    next: seen.wantedIn.length > 0 ? 'bring growers together with the areas that run short' : 'find supermarkets, cold stores or processors that take more',
  }),
};
