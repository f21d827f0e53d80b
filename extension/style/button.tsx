import type { ButtonHTMLAttributes, ComponentChildren } from "preact";

interface ButtonProps {
  children: ComponentChildren;
  onPress: () => void;
  look?: "usual" | "main" | "plain" | "icon";
  wide?: boolean;
  /** While true the button stays focusable but does nothing: focus must not be lost. */
  busy?: boolean;
  /** Read instead of the content; needed where the content is an icon. */
  label?: string;
  /** Names the button for tests and for the pages around it. */
  action?: string;
  expanded?: boolean;
  describedBy?: string;
}

export const Button = (props: ButtonProps) => {
  const { children, onPress, look, wide = false, busy = false, label, action } = props;
  const attributes: Partial<ButtonHTMLAttributes> & Record<`data-${string}`, string> = {
    ...(label === undefined ? {} : { "aria-label": label, title: label }),
    ...(action === undefined ? {} : { "data-action": action }),
    ...(props.expanded === undefined ? {} : { "aria-expanded": props.expanded }),
    ...(props.describedBy === undefined ? {} : { "aria-describedby": props.describedBy }),
    ...(busy ? { "aria-disabled": true } : {}),
  };
  return (
    <button
      type="button"
      class={["button", look ?? "", wide ? "wide" : ""].join(" ").trim()}
      onClick={() => {
        if (!busy) onPress();
      }}
      {...attributes}
    >
      {children}
    </button>
  );
};

/** The button that submits a form. While busy it stays focusable; the form itself must not submit twice. */
export const SubmitButton = ({
  busy,
  main,
  children,
}: {
  busy: boolean;
  main: boolean;
  children: ComponentChildren;
}) => (
  <button
    type="submit"
    class={main ? "button main" : "button"}
    {...(busy ? { "aria-disabled": true } : {})}
  >
    {children}
  </button>
);
