/** A source that is an address becomes a link; any other stays text. */
export function FactSource({ source }: { source: string }) {
  const address = webAddress(source);
  if (!address) {
    return <>{source}</>;
  }
  return (
    <a href={address} target="_blank" rel="noreferrer noopener" className="source">
      {source.replace(/^https?:\/\//, "")}
    </a>
  );
}

/** Only http and https: a catalogue entry must not bring a javascript: address into the page. */
export function webAddress(text: string): string | undefined {
  return /^https?:\/\/\S+$/.test(text) ? text : undefined;
}
