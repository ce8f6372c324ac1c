/** A label above its field, which must be filled in. */
export const Labelled = ({ id, label, children }: { id: string; label: string; children: React.ReactNode }) => (
  <div className="opinion-field">
    <div className="opinion-label">
      <label htmlFor={id}>
        {label} <em aria-hidden>*</em>
      </label>
    </div>
    {children}
  </div>
)
