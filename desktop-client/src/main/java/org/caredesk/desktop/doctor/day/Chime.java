package org.caredesk.desktop.doctor.day;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/** Two soft notes, made here: nothing is loaded, and where there is no sound device, silence. */
final class Chime implements Runnable {
  private static final int RATE = 44_100;
  private static final double[] NOTES = {659.26, 987.77};
  private static final double NOTE_SECONDS = 0.16;
  private static final double TAIL_SECONDS = 0.45;
  private static final double LOUDNESS = 0.16;

  /** Plays it and returns when it has ended; not to be called on the UI thread. */
  @Override
  public void run() {
    AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
    try (SourceDataLine line = AudioSystem.getSourceDataLine(format)) {
      byte[] sound = sound();
      line.open(format, sound.length);
      line.start();
      line.write(sound, 0, sound.length);
      line.drain();
    } catch (LineUnavailableException | IllegalArgumentException noDevice) {
      // The badge says the same without sound.
      return;
    }
  }

  /** 16-bit samples, low byte first. */
  static byte[] sound() {
    int length = (int) (RATE * (NOTE_SECONDS * (NOTES.length - 1) + TAIL_SECONDS));
    byte[] sound = new byte[length * 2];
    for (int i = 0; i < length; i++) {
      double at = (double) i / RATE;
      double level = 0;
      for (int note = 0; note < NOTES.length; note++) {
        double since = at - note * NOTE_SECONDS;
        if (since >= 0) {
          // A quick rise without a click, then a bell's decay.
          double shape = Math.min(1, since / 0.008) * Math.exp(-since * 9);
          level += shape * Math.sin(2 * Math.PI * NOTES[note] * since);
        }
      }
      int sample = (int) (level * LOUDNESS * Short.MAX_VALUE);
      sound[2 * i] = (byte) sample;
      sound[2 * i + 1] = (byte) (sample >> 8);
    }
    return sound;
  }
}
