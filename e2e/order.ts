import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The longest journeys, so that nobody plays alone at the end; the first needs no demonstration and plays while it is filled. */
const first = ['whole-chain', 'checking', 'filling-in', 'plan-designer', 'people']

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const found = first.findIndex((name) => moduleId.endsWith(`/${name}.spec.ts`))
      return found < 0 ? first.length : found
    }
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other))
  }
}
