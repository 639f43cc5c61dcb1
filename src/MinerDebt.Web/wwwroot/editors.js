// Starts the circuit of a page of editors over one WebSocket, without asking beforehand for what to use: behind a proxy the
// asking and the socket may come to different copies of the program, which know nothing of each other's circuits.
const webSockets = 1;

Blazor.start({ circuit: { configureSignalR: builder => builder.withUrl('_blazor', { skipNegotiation: true, transport: webSockets }) } });
