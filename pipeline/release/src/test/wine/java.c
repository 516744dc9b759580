/* A stand-in for java.exe: writes each of its words to the file that JAVA_SAID names, in UTF-8, and ends as it is told. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <windows.h>

static void utf8(const wchar_t *word, char *out, int size) {
  WideCharToMultiByte(CP_UTF8, 0, word, -1, out, size, NULL, NULL);
}

int main(void) {
  int count;
  char word[4096];
  wchar_t **words = CommandLineToArgvW(GetCommandLineW(), &count);
  FILE *said = fopen(getenv("JAVA_SAID"), "ab");
  for (int i = 0; i < count; i++) {
    utf8(words[i], word, sizeof word);
    fprintf(said, "%s\n", word);
    if (strcmp(word, "-version") == 0) {
      fprintf(stderr, "openjdk version \"%s\" 2026-01-01\n", getenv("JAVA_IS"));
    }
    if (wcsncmp(words[i], L"-XX:ArchiveClassesAtExit=", 25) == 0) {
      FILE *archive = _wfopen(words[i] + 25, L"wb");
      if (archive != NULL) {
        fclose(archive);
      }
    }
  }
  fprintf(said, ".\n");
  fclose(said);
  return getenv("JAVA_ENDS") == NULL ? 0 : atoi(getenv("JAVA_ENDS"));
}
