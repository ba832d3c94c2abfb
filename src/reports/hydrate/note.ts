/** Shows a note below the heading of a section, or takes it away. */
export function note(section: Element | null, text: string): (shown: boolean) => void {
  const made = document.createElement("p");
  made.className = "banner";
  made.textContent = text;
  return (shown) => {
    if (shown) section?.querySelector(".opening h2")?.after(made);
    else made.remove();
  };
}
