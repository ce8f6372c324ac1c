/** What differs, place by place: struck before, bold after. */
export const Changes = ({
  changes,
  before = '原来',
  after = '现在',
}: {
  changes: readonly { place: string; before: string; after: string }[]
  before?: string
  after?: string
}) => (
  <table className="plan-changes">
    <thead>
      <tr>
        <th scope="col">项目</th>
        <th scope="col">{before}</th>
        <th scope="col">{after}</th>
      </tr>
    </thead>
    <tbody>
      {changes.map(({ place, before: was, after: is }) => (
        <tr key={place}>
          <th scope="row">{place}</th>
          <td>{was === '' ? <span className="quiet">（没有）</span> : <del>{was}</del>}</td>
          <td>{is === '' ? <span className="quiet">（删去）</span> : <ins>{is}</ins>}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
