// Names the tests that passed only when they were tried again: a journey may miss a moment once, but nobody should have to guess which.
const mark = 'passed at the second try: '

/** Of what the test runner printed, those names. */
export const secondTries = (output) =>
  output.split('\n').flatMap((line) => (line.startsWith(mark) ? [line.slice(mark.length)] : []))

export default class SecondTry {
  onTestCaseResult(test) {
    if (test.diagnostic()?.flaky) console.log(`${mark}${test.fullName}`)
  }
}
