/** Something that runs SQL on one open transaction; rows come back as objects. */
export interface Sql {
  query<Row>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** Rows to be written by one statement: each column becomes one array parameter, so that a statement has as many parameters as columns whatever the number of rows. */
export function columns<Row extends object, Field extends keyof Row>(rows: readonly Row[], fields: readonly Field[]): (Row[Field] | null)[][] {
  return fields.map((field) => rows.map((row) => row[field] ?? null));
}
