import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown, Input } from 'antd'
import { type Ref, useId } from 'react'
import { Link } from 'react-router'
import { useAsk } from '../api/ask.ts'
import { client } from '../api/client.ts'
import { useAddress } from '../session.tsx'

type Props = {
  label: string
  value: string
  onChange: (text: string) => void
  /** Said in red under the field. */
  problem?: string | undefined
  /** May be left empty. */
  optional?: boolean
  ref?: Ref<HTMLTextAreaElement>
}

/** An opinion with 常用意见 beside it: a sentence chosen is added to what has been typed. */
export function OpinionField({ label, value, onChange, problem, optional = false, ref }: Props) {
  const id = useId()
  const address = useAddress()
  const { data: phrases = [] } = useAsk(['phrases'], (region) =>
    client.GET('/api/{region}/phrases', { params: { path: { region } } }),
  )
  const add = (text: string) => onChange(appended(value, text))
  return (
    <div className="opinion-field">
      <div className="opinion-label">
        <label htmlFor={id}>
          {label} {!optional && <em aria-hidden>*</em>}
        </label>
        <span>
          <Dropdown
            trigger={['click']}
            disabled={phrases.length === 0}
            menu={{
              items: phrases.map((phrase) => ({
                key: phrase.id,
                label: phrase.text,
                onClick: () => add(phrase.text),
              })),
              style: { maxWidth: 420, maxHeight: 320, overflow: 'auto' },
            }}
          >
            <Button type="link" size="small" title={phrases.length === 0 ? '还没有常用意见，请先设置' : undefined}>
              常用意见 <DownOutlined aria-hidden />
            </Button>
          </Dropdown>
          <Link to={address('phrases')}>设置</Link>
        </span>
      </div>
      {phrases.length > 0 && (
        <div className="phrase-chips">
          {phrases
            .filter(({ text }) => text.length <= 16)
            .slice(0, 4)
            .map((phrase) => (
              <button type="button" key={phrase.id} onClick={() => add(phrase.text)}>
                {phrase.text}
              </button>
            ))}
        </div>
      )}
      <TextField id={id} value={value} onChange={onChange} problem={problem} {...(ref && { ref })} />
    </div>
  )
}

/** A longer text with its limit and what is wrong with it. */
export function TextField({
  id,
  value,
  onChange,
  problem,
  rows = 3,
  ref,
}: Pick<Props, 'value' | 'onChange' | 'problem' | 'ref'> & { id: string; rows?: number }) {
  return (
    <>
      <Input.TextArea
        id={id}
        autoSize={{ minRows: rows, maxRows: 10 }}
        value={value}
        count={{ max: 2000, strategy: (text) => [...text].length, show: [...value].length > 1800 }}
        status={problem ? 'error' : ''}
        aria-invalid={Boolean(problem)}
        aria-describedby={`${id}-problem`}
        onChange={(event) => onChange(event.target.value)}
        ref={(input) => {
          const area = input?.resizableTextArea?.textArea ?? null
          if (typeof ref === 'function') ref(area)
          else if (ref) ref.current = area
        }}
      />
      <span id={`${id}-problem`} role="alert" className="field-problem">
        {problem}
      </span>
    </>
  )
}

/** The phrase follows what is there, after a stop when there is none. */
const appended = (text: string, phrase: string) =>
  text.trim() === '' ? phrase : `${text}${/[。；，！？、\s]$/.test(text) ? '' : '。'}${phrase}`
