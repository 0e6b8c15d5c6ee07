import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { RankingUpdated } from "~/shared/api/schema";
import { rankingQuery } from "./get-ranking";

const RETRY_MS = 2_000;

/**
 * Follows the server-sent events of an evaluation into the cache of its ranking, until it has ended.
 * An EventSource reconnects by itself after a broken connection, but not after an answer other than 200.
 */
export function useFollowedRanking(evaluation: string, follow: boolean): { connected: boolean } {
  const client = useQueryClient();
  const [connected, setConnected] = useState(true);

  useEffect(() => {
    if (!follow) {
      return;
    }
    const key = rankingQuery(evaluation).queryKey;
    let source: EventSource;
    let retry: ReturnType<typeof setTimeout> | undefined;

    function open() {
      source = new EventSource(`/api/evaluations/${encodeURIComponent(evaluation)}/events`);
      source.onopen = () => setConnected(true);
      source.onerror = () => {
        setConnected(false);
        if (source.readyState === EventSource.CLOSED) {
          retry = setTimeout(open, RETRY_MS);
        }
      };
      source.addEventListener("ranking", (event: MessageEvent<string>) => {
        const next = JSON.parse(event.data) as RankingUpdated;
        client.setQueryData(key, next);
        if (next.state !== "RUNNING") {
          source.close();
        }
      });
    }

    open();
    return () => {
      clearTimeout(retry);
      source.close();
    };
  }, [client, evaluation, follow]);

  return { connected };
}
