/** The keys of a screen in one quiet row; each entry ends with what its keys do. */
export const KeyHints = ({ keys }: { keys: readonly (readonly string[])[] }) => (
  <span className="key-hints quiet">
    {keys.map((entry) => (
      <span key={entry.join()}>
        {entry.slice(0, -1).map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
        {entry.at(-1)}
      </span>
    ))}
  </span>
)
