import { backend } from "../../backend-client.ts";

const { email } = await backend.session();
document.body.textContent = email ?? "—";
