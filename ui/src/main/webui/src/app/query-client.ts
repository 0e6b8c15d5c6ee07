import { QueryClient } from "@tanstack/react-query";
import { ProblemError } from "~/shared/api/client";

const ATTEMPTS = 3;

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        // What the server has refused it will refuse again; what did not answer may answer.
        retry: (failures, error) =>
          !(error instanceof ProblemError && error.problem.status < 500) && failures < ATTEMPTS,
      },
    },
  });
}
