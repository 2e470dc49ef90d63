/** Which clauses are not met for sure yet: all of them by their indexes, the open ones first, so that closing and reopening cost nothing. */
export class OpenClauses {
  private readonly order: number[]
  private readonly places: number[]

  constructor(public count: number) {
    this.order = Array.from({ length: count }, (_, index) => index)
    this.places = [...this.order]
  }

  /** The open clause at a place from 0 to before `count`, in no order that means anything. */
  at(place: number): number {
    return this.order[place] as number
  }

  has(index: number): boolean {
    return (this.places[index] as number) < this.count
  }

  /** Changes places with the last open one. To open again what was closed since, `count` is set back to what it was. */
  close(index: number): void {
    this.count--
    const [place, last] = [this.places[index] as number, this.order[this.count] as number]
    this.order[place] = last
    this.order[this.count] = index
    this.places[last] = place
    this.places[index] = this.count
  }
}
