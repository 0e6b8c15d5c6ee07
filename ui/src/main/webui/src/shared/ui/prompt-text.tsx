import type { Prompt } from "~/shared/api/schema";

export function PromptText({ prompt }: { prompt: Prompt }) {
  if (prompt.type === "text") {
    return (
      <p className="text" dir="auto">
        {prompt.text}
      </p>
    );
  }
  return (
    <dl className="text chat" dir="auto">
      {prompt.messages.map(({ role, content }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the turns of a prompt are an immutable list and may be equal
        <div key={index}>
          <dt>{role}</dt>
          <dd>{content}</dd>
        </div>
      ))}
    </dl>
  );
}
