/** One cell a day, so that anyone can count along: working days are numbered, days of rest are not. */
export function NoticeClock({ days }: { days: readonly { day: string; workday: boolean }[] }) {
  let count = -1
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled with the keyboard
    <ol className="notice-clock" aria-label="公示期日历" tabIndex={0}>
      {days.map(({ day, workday }, index) => {
        if (index === 0) count = 0
        else if (workday) count += 1
        return (
          <li key={day} className={workday ? 'work' : 'rest'}>
            <span>{day.slice(5)}</span>
            <b>{index === 0 ? '发布' : workday ? `第 ${count} 个工作日` : '休'}</b>
          </li>
        )
      })}
    </ol>
  )
}
