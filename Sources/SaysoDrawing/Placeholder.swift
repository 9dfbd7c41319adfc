// SaysoDrawing
