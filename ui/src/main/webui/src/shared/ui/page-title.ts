import { useEffect } from "react";

/** The browser's title for this page: what it shows, then the product. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Aloi`;
  }, [title]);
}
