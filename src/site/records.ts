/** What pages about records ask for. */
export { viewStanding as standingOfRecord } from "../pipeline/standing-view.ts";
