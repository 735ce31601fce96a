/** The database cannot be had; its message is one line for the person who starts the program. */
export class DatabaseProblem extends Error {
  override readonly name = 'DatabaseProblem';
}
