package org.caredesk.desktop.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import org.caredesk.desktop.ui.Theme;
import org.caredesk.desktop.work.Work;

/**
 * Draws a page of paper as bands from the top down. What it is furnished with, and each band, has a
 * turn of the UI thread of its own, so that clicks and keys get theirs in between. Paper is white,
 * whatever the window is.
 *
 * @param width of the layout
 * @param sharpness how many pixels there are for each unit of the layout
 * @param bands into how many parts a page is cut
 */
public record PageInTurns(Work work, double width, double sharpness, int bands) {

  /**
   * @param height of the layout; not above 0 for as much as the page needs
   * @param done hears of the bands, on the UI thread
   */
  public void draw(Region page, double height, Consumer<List<Image>> done) {
    draw(page, List.of(), height, done);
  }

  /**
   * The same of a page that is not complete yet.
   *
   * @param furnishing each step puts a part of what is still missing on the page
   */
  public void draw(
      Region page, List<Runnable> furnishing, double height, Consumer<List<Image>> done) {
    work.later(
        () -> {
          fix(page, height);
          Theme.LIGHT.dress(new Scene(page));
          page.applyCss();
          work.later(() -> furnish(page, furnishing, height, done));
        });
  }

  private void furnish(
      Region page, List<Runnable> furnishing, double height, Consumer<List<Image>> done) {
    double tall = layOut(page, height);
    if (furnishing.isEmpty()) {
      next(page, tall, new ArrayList<>(), done);
      return;
    }
    work.later(
        () -> {
          furnishing.getFirst().run();
          page.applyCss();
          furnish(page, furnishing.subList(1, furnishing.size()), height, done);
        });
  }

  /** Drawing lays a page out by what it wants to be: it wants to be the whole paper. */
  private void fix(Region page, double height) {
    page.setMinWidth(width);
    page.setPrefWidth(width);
    page.setMaxWidth(width);
    if (height > 0) {
      page.setMinHeight(height);
      page.setPrefHeight(height);
      page.setMaxHeight(height);
    }
  }

  private double layOut(Region page, double height) {
    double tall = Math.ceil(height > 0 ? height : page.prefHeight(width));
    page.resize(width, tall);
    page.layout();
    return tall;
  }

  private void next(Region page, double height, List<Image> drawn, Consumer<List<Image>> done) {
    if (drawn.size() == bands) {
      done.accept(drawn);
      return;
    }
    work.later(
        () -> {
          drawn.add(band(page, height, drawn.size()));
          next(page, height, drawn, done);
        });
  }

  /** Whole pixels: what is between two bands is in one of them. */
  private Image band(Region page, double height, int index) {
    double pixels = height * sharpness;
    double top = Math.floor(pixels * index / bands);
    double end = Math.floor(pixels * (index + 1) / bands);
    SnapshotParameters sharp = new SnapshotParameters();
    sharp.setTransform(new Scale(sharpness, sharpness));
    sharp.setViewport(new Rectangle2D(0, top, width * sharpness, end - top));
    sharp.setFill(Color.WHITE);
    return page.snapshot(sharp, null);
  }
}
