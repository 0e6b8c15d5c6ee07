import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
  redirect,
  type SearchSchemaInput,
} from "@tanstack/react-router";
import { type CostTerms, termsOf } from "~/features/costs/cost-terms";
import { type ReportSearch, reportSearchOf } from "~/features/report/report-search";
import { searchOf, type TrialSearch } from "~/features/trials/trial-search";
import { NotFound } from "./not-found";
import { Shell } from "./shell";

const rootRoute = createRootRoute({ component: Shell, notFoundComponent: NotFound });

const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/evaluations" });
  },
});

const modelsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/models",
  component: lazyRouteComponent(() => import("./routes/models"), "ModelsPage"),
});

const modelRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/models/$model",
  component: lazyRouteComponent(() => import("./routes/model"), "ModelPage"),
});

const licencesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/licences",
  validateSearch: (search: Record<string, unknown>): { q?: string; page?: number } => {
    const page = Number(search.page);
    return {
      ...(typeof search.q === "string" && search.q !== "" && { q: search.q }),
      ...(Number.isInteger(page) && page > 0 && { page }),
    };
  },
  component: lazyRouteComponent(() => import("./routes/licences"), "LicencesPage"),
});

const licenceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/licences/$licence",
  component: lazyRouteComponent(() => import("./routes/licence"), "LicencePage"),
});

const suitesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/suites",
  component: lazyRouteComponent(() => import("./routes/suites"), "SuitesPage"),
});

const suiteRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/suites/$suite",
  component: lazyRouteComponent(() => import("./routes/suite"), "SuitePage"),
});

const evaluationsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/evaluations",
  validateSearch: (search: Record<string, unknown>): { page?: number } => {
    const page = Number(search.page);
    return Number.isInteger(page) && page > 0 ? { page } : {};
  },
  component: lazyRouteComponent(() => import("./routes/evaluations"), "EvaluationsPage"),
});

const evaluationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/evaluations/$evaluation",
  validateSearch: (search: Record<string, unknown>): { revision?: number } => {
    const revision = Number(search.revision);
    return Number.isInteger(revision) && revision > 0 ? { revision } : {};
  },
  component: lazyRouteComponent(() => import("./routes/evaluation"), "EvaluationPage"),
});

const costsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/evaluations/$evaluation/costs",
  validateSearch: (search: Record<string, unknown>): CostTerms => termsOf(search),
  component: lazyRouteComponent(() => import("./routes/costs"), "CostsPage"),
});

const footprintRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/evaluations/$evaluation/footprint",
  component: lazyRouteComponent(() => import("./routes/footprint"), "FootprintPage"),
});

const machinesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/evaluations/$evaluation/machines",
  component: lazyRouteComponent(() => import("./routes/machines"), "MachinesPage"),
});

const reportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/report",
  validateSearch: (search: Record<string, unknown>): ReportSearch => reportSearchOf(search),
  component: lazyRouteComponent(() => import("./routes/report"), "ReportPage"),
});

const runRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/evaluations/$evaluation/runs/$run",
  validateSearch: (search: Partial<TrialSearch> & SearchSchemaInput): TrialSearch => searchOf(search),
  component: lazyRouteComponent(() => import("./routes/run"), "RunPage"),
});

const reviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/evaluations/$evaluation/review",
  component: lazyRouteComponent(() => import("./routes/review"), "ReviewPage"),
});

const routeTree = rootRoute.addChildren([
  startRoute,
  modelsRoute,
  modelRoute,
  licencesRoute,
  licenceRoute,
  suitesRoute,
  suiteRoute,
  evaluationsRoute,
  evaluationRoute,
  costsRoute,
  footprintRoute,
  machinesRoute,
  reportRoute,
  runRoute,
  reviewRoute,
]);

export function createAppRouter(history?: RouterHistory) {
  return createRouter({
    routeTree,
    defaultPreload: "intent",
    scrollRestoration: true,
    ...(history && { history }),
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
