package hecha.read;

import java.util.ArrayDeque;
import java.util.Deque;

/** The content controls round a place of a Word document, and which of them still show their prompt. */
final class DocxControls {
    private final Deque<Control> open = new ArrayDeque<>();
    private int prompts;

    /** One control: whether it shows its prompt, and whether a word of that was met. */
    private static final class Control {
        private boolean prompt;
        private boolean told;
    }

    void start() {
        open.push(new Control());
    }

    void end() {
        if (!open.isEmpty() && open.pop().prompt) {
            prompts--;
        }
    }

    /** @param shown whether the innermost control says that nobody filled it in */
    void prompts(boolean shown) {
        if (shown && !open.isEmpty() && !open.peek().prompt) {
            open.peek().prompt = true;
            prompts++;
        }
    }

    /** Whether the words here are the prompt of a control. */
    boolean isPrompt() {
        return prompts > 0;
    }

    /** Whether these are the first words of a prompt: all of them are one blank. */
    boolean opensPrompt() {
        for (Control control : open) {
            if (control.prompt) {
                boolean first = !control.told;
                control.told = true;
                return first;
            }
        }
        return false;
    }
}
