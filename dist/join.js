process.argv[2] = "join"
await import("./main.js")
export {}
