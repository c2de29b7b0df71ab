export function NumberedSteps({ steps }: { readonly steps: readonly string[] }) {
  return (
    <ol className="steps mt-2">
      {steps.map((step) => (
        <li key={step}>
          <span>{step}</span>
        </li>
      ))}
    </ol>
  )
}
