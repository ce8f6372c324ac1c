import { ArrowDownOutlined, ArrowUpOutlined, PlusOutlined } from '@ant-design/icons'
import { Alert, Button, Empty, Input, Popconfirm, Skeleton } from 'antd'
import { useState } from 'react'
import { useAsk, useChange } from '../../api/ask.ts'
import { client, Refusal } from '../../api/client.ts'
import '../../checks/checks.css'
import { refusalSentence } from '../../words/refusals.ts'

type Phrase = { id: number; text: string; position: number }

export function Phrases() {
  const [fresh, setFresh] = useState('')
  const { data, error } = useAsk(['phrases'], (region) =>
    client.GET('/api/{region}/phrases', { params: { path: { region } } }),
  )
  const add = useChange(
    (region, text: string) => client.POST('/api/{region}/phrases', { params: { path: { region } }, body: { text } }),
    { done: () => setFresh('') },
  )
  const save = useChange((region, { id, text, position }: Phrase) =>
    client.PUT('/api/{region}/phrases/{id}', { params: { path: { region, id } }, body: { text, position } }),
  )
  const remove = useChange((region, id: number) =>
    client.DELETE('/api/{region}/phrases/{id}', { params: { path: { region, id } } }),
  )
  if (error instanceof Refusal) return <Alert type="warning" showIcon title={refusalSentence(error)} />
  if (!data) return <Skeleton active />
  const trade = (one: Phrase | undefined, other: Phrase | undefined) => {
    if (!one || !other) return
    const [first, second] =
      one.position === other.position ? [one.position, one.position + 1] : [other.position, one.position]
    save.mutate({ ...one, position: first })
    save.mutate({ ...other, position: second })
  }
  return (
    <section className="panel phrase-list">
      <form
        className="phrase-new"
        onSubmit={(event) => {
          event.preventDefault()
          if (fresh.trim()) add.mutate(fresh.trim())
        }}
      >
        <Input.TextArea
          aria-label="新的常用意见"
          placeholder="例如：材料齐全，同意推荐"
          autoSize={{ minRows: 1, maxRows: 6 }}
          maxLength={500}
          value={fresh}
          onChange={(event) => setFresh(event.target.value)}
        />
        <Button
          type="primary"
          htmlType="submit"
          icon={<PlusOutlined aria-hidden />}
          loading={add.isPending}
          disabled={!fresh.trim()}
        >
          添加
        </Button>
      </form>
      <p className="quiet">常用意见只有您自己能看到和使用；审核时从“常用意见”中选择，会添加到已填写的意见之后。</p>
      {data.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有常用意见，在上面添加第一条" />
      ) : (
        <ol>
          {data.map((phrase, index) => (
            <OnePhrase
              key={phrase.id}
              phrase={phrase}
              onSave={(text) => save.mutate({ ...phrase, text })}
              onRemove={() => remove.mutate(phrase.id)}
              onUp={index > 0 ? () => trade(phrase, data[index - 1]) : undefined}
              onDown={index < data.length - 1 ? () => trade(phrase, data[index + 1]) : undefined}
            />
          ))}
        </ol>
      )}
    </section>
  )
}

type OneProps = {
  phrase: Phrase
  onSave: (text: string) => void
  onRemove: () => void
  onUp: (() => void) | undefined
  onDown: (() => void) | undefined
}

function OnePhrase({ phrase, onSave, onRemove, onUp, onDown }: OneProps) {
  const [text, setText] = useState<string>()
  const editing = text !== undefined
  return (
    <li>
      {editing ? (
        <Input.TextArea
          autoFocus
          aria-label="修改常用意见"
          autoSize={{ minRows: 1, maxRows: 6 }}
          maxLength={500}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      ) : (
        <span className="phrase-text">{phrase.text}</span>
      )}
      <span className="phrase-acts">
        {editing ? (
          <>
            <Button
              type="primary"
              disabled={!text.trim()}
              onClick={() => {
                onSave(text.trim())
                setText(undefined)
              }}
            >
              保存
            </Button>
            <Button onClick={() => setText(undefined)}>取消</Button>
          </>
        ) : (
          <>
            <Button
              type="text"
              icon={<ArrowUpOutlined aria-hidden />}
              disabled={!onUp}
              onClick={onUp}
              aria-label={`上移 ${phrase.text}`}
            />
            <Button
              type="text"
              icon={<ArrowDownOutlined aria-hidden />}
              disabled={!onDown}
              onClick={onDown}
              aria-label={`下移 ${phrase.text}`}
            />
            <Button type="link" onClick={() => setText(phrase.text)} aria-label={`修改 ${phrase.text}`}>
              修改
            </Button>
            <Popconfirm title="删除这条常用意见？" okText="删除" cancelText="取消" onConfirm={onRemove}>
              <Button type="link" danger aria-label={`删除 ${phrase.text}`}>
                删除
              </Button>
            </Popconfirm>
          </>
        )}
      </span>
    </li>
  )
}
