import "~/shared/styles/tokens.css";
import "~/shared/styles/base.css";
import "~/shared/styles/controls.css";
import "~/shared/styles/table.css";
import "~/features/evaluations/evaluations.css";
import "~/features/ranking/ranking.css";
import "~/features/ranking/sureness.css";
import "~/features/ranking/plot/plot.css";
import "~/features/trials/trials.css";
import "~/features/costs/costs.css";
import "~/features/report/report.css";
import "~/features/reviews/reviews.css";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Providers } from "./providers";
import { createQueryClient } from "./query-client";
import { createAppRouter } from "./router";

const root = document.getElementById("root");
if (!root) {
  throw new Error("the page has no #root");
}
createRoot(root).render(
  <StrictMode>
    <Providers client={createQueryClient()}>
      <RouterProvider router={createAppRouter()} />
    </Providers>
  </StrictMode>,
);
