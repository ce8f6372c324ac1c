import { Select } from 'antd'
import type { Form } from '../../../core/form.ts'
import type { paths } from '../../api/schema.ts'

export type LibraryShown = paths['/api/{region}/library']['get']['responses'][200]['content']['application/json']

type Props = { library: LibraryShown; form: Form; chosen: string | undefined; onChoose: (id: string) => void }

/** Every kind under the heading of its group, with its counts: what was returned stands out. */
export function Kinds({ library, form, chosen, onChoose }: Props) {
  const groups = [...new Set(form.sections.map(({ group }) => group))]
  return (
    <nav className="library-kinds card" aria-label="业绩种类">
      {groups.map((group) => (
        <section key={group}>
          <h2>{group}</h2>
          <ul>
            {form.sections
              .filter((section) => section.group === group)
              .map(({ id, heading }) => (
                <li key={id}>
                  <button type="button" aria-current={id === chosen ? 'true' : undefined} onClick={() => onChoose(id)}>
                    <span>{heading}</span>
                    <Counts counts={library.kinds.find((kind) => kind.id === id)?.counts ?? []} />
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}

/** On a phone the kinds stand in one box, so that the entries are in sight. */
export function KindChoice({ library, form, chosen, onChoose }: Props) {
  const groups = [...new Set(form.sections.map(({ group }) => group))]
  const said = (id: string) =>
    countsOf(library.kinds.find((kind) => kind.id === id)?.counts ?? [])
      .map(({ state, count }) => `　${words[state]} ${count}`)
      .join('')
  return (
    <div className="library-kind-choice">
      <label htmlFor="library-kind">业绩种类</label>
      <Select
        id="library-kind"
        virtual={false}
        listHeight={360}
        value={chosen ?? null}
        onChange={(id) => id && onChoose(id)}
        options={groups.map((group) => ({
          label: group,
          options: form.sections
            .filter((section) => section.group === group)
            .map(({ id, heading }) => ({ value: id, label: `${heading}${said(id)}` })),
        }))}
      />
    </div>
  )
}

const words = { draft: '草稿', pending: '待审核', approved: '通过', returned: '退回', removed: '' }

const Counts = ({ counts }: { counts: LibraryShown['kinds'][number]['counts'] }) => (
  <span className="library-counts">
    {countsOf(counts).map(({ state, count }) => (
      <small key={state} data-state={state}>
        {words[state]} {count}
      </small>
    ))}
  </span>
)

/** What was returned first. */
const countsOf = (counts: LibraryShown['kinds'][number]['counts']) =>
  (['returned', 'pending', 'draft', 'approved'] as const).flatMap((state) => {
    const count = counts.find((one) => one.state === state)?.count ?? 0
    return count > 0 ? [{ state, count }] : []
  })
