/** Joins many who ask the same at once. An answer is of a time after the question: who comes while one is on its way gets the next. */
export class Joined<Answer> {
  private current: Promise<Answer> | null = null;
  private following: Promise<Answer> | null = null;

  constructor(private readonly ask: () => Promise<Answer>) {}

  get(): Promise<Answer> {
    if (this.current === null) return this.begin();
    const again = (): Promise<Answer> => this.begin();
    this.following ??= this.current.then(again, again);
    return this.following;
  }

  private begin(): Promise<Answer> {
    this.following = null;
    const asked = this.ask().finally(() => {
      if (this.current === asked) this.current = null;
    });
    this.current = asked;
    return asked;
  }
}
