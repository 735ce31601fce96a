// Made by `npm run generate` from the .graphql files; do not edit.

/** The questions that are asked before the page's own code has come, by the names of their operations. */
export const ASKED_AHEAD = {
  Deployment: "query Deployment{deployment{name currency currencyDecimals timeZone utcOffsetMinutes slotMinutes handInMinutesBefore demo root now __typename}}",
  Me: "query Me{me{id fullName role locality __typename}}",
  Catalogue: "query Catalogue($root:ID!){commodities{id nameVi nameEn specification kind unit baseUnit basePerUnit priceKind highDemand __typename}localities(under:$root){id name fullName nameEn kind parent population specialArea latitude longitude level outletCount __typename}outletKinds{id nameVi nameEn __typename}}",
  OverviewMatrix: "query OverviewMatrix($parent:ID!){overview(parent:$parent){at parent areas commodities median lastObservedAt change1Day change7Days coverDays stockOutRate outlets openAlerts worstSeverity __typename}}",
  AreaMap: "query AreaMap($parent:ID!){areaMap(parent:$parent){parent width height west north perDegreeEast perDegreeNorth areas paths __typename}}",
} as const;
